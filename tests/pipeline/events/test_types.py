"""One sentence a phenomenon for each of the twenty classes."""

import pytest

SENTENCES = [
    # AGREE
    "<agent><COUNTRY>Japan</></> <AGREE>pledged</> <amount><money>$7 million</></> to <beneficiary><COUNTRY>Jordan</></>.",
    "The <agent>donors</> <AGREE>promised</> to rebuild the port.",
    "<agent><COUNTRY>Egypt</></> and <agent><COUNTRY>Sudan</></> <AGREE>agreed</> on a timetable.",
    "The two sides reached a <AGREE>ceasefire deal</> on Monday.",
    # CONSULT
    "<agent><PERSON>Lula</></> <CONSULT>met</> <target><PERSON>Macron</></> in <location><LOCATION>Brasilia</></>.",
    "<agent><PERSON>Lula</></> will <CONSULT:visit/planned>visit</> <location><COUNTRY>China</></> in <time><date>April</></>.",
    "<agent><PERSON>Scholz</></> held <CONSULT>talks</> with <target><PERSON>Xi</></> on <topic>trade</>.",
    "<agent><PERSON>Scholz</></> raised the crisis in a <CONSULT:phone>phone call</> with <target><PERSON>Xi</></>.",
    "<agent><COUNTRY>Qatar</></> is <CONSULT:third-party>mediating</> between the rebels and the government.",
    "<PERSON>Stubb</> <CONSULT:phone>phoned</> the prime minister.",
    # SUPPORT
    "<agent><COUNTRY>Poland</></> <SUPPORT>welcomed</> the <topic>decision</>.",
    "The minister <SUPPORT>praised</> the <target>soldiers</>.",
    "<agent><COUNTRY>Spain</></> formally <SUPPORT>recognised</> the state.",
    "<COUNTRY>Norway</> <SUPPORT>apologised</> for the mistake.",
    # COOPERATE
    "<agent><COUNTRY>India</></> and <agent><COUNTRY>France</></> <COOPERATE>signed</> a defence <COOPERATE>agreement</>.",
    "<agent><COUNTRY>Poland</></> has <COOPERATE>bought</> <artifact>tanks</> from <COUNTRY>Korea</>.",
    "The navies of <COUNTRY>India</> and <COUNTRY>France</> held a <COOPERATE>joint exercise</>.",
    "<agent><COUNTRY>Kenya</></> <COOPERATE>shared</> intelligence with <target><COUNTRY>Uganda</></>.",
    # AID
    "<agent><COUNTRY>Germany</></> has <AID:military>delivered</> <artifact>tanks</> to <beneficiary><COUNTRY>Ukraine</></>.",
    "The <agent>charity</> <AID:humanitarian>distributed</> <artifact>food</> to <beneficiary>families</>.",
    "The coast guard <AID:humanitarian>rescued</> <beneficiary><count>40 migrants</></>.",
    "<COUNTRY>Russia</> <AID:asylum>granted</> asylum to the <beneficiary>president</>.",
    "<COUNTRY>China</> <AID:economic>lent</> the country <money>$2 billion</>.",
    # CONCEDE
    "The <agent>junta</> <CONCEDE>announced</> an <topic>amnesty</>.",
    "After weeks of pressure the <agent>government</> <CONCEDE>relented</>.",
    # RETREAT
    "<agent><COUNTRY>Russia</></> is <RETREAT:withdraw>withdrawing</> its <artifact>troops</> from <origin><COUNTRY>Syria</></>.",
    "The <agent>rebels</> <RETREAT:release>released</> <target><count>12 hostages</></>.",
    "The <agent>minister</> <RETREAT:resign>resigned</> on <time><date>Friday</></>.",
    "<count>Thousands of people</> have <RETREAT:withdraw>fled</> the <origin>city</>.",
    "The militia <RETREAT:disarm>handed over</> its <artifact>weapons</>.",
    "<COUNTRY>Turkey</> <RETREAT:access>reopened</> the <artifact>crossing</>.",
    # REQUEST
    "<agent><COUNTRY>Ukraine</></> <REQUEST:assist>asked</> <target><COUNTRY>Germany</></> for more <topic>weapons</>.",
    "<agent><ORGANIZATION>Amnesty</></> <REQUEST:yield>urged</> the <target>junta</> to <RETREAT:release/hypothetical>release</> the prisoners.",
    "The <agent>opposition</> <REQUEST:change>demanded</> <topic>electoral reform</>.",
    "<agent><COUNTRY>France</></> <REQUEST:yield>called</> for <topic>restraint</>.",
    # ACCUSE
    "<agent><COUNTRY>Syria</></> <ACCUSE:allege>accused</> <target><ORGANIZATION>Hezbollah</></> of smuggling.",
    "<agent><COUNTRY>Greece</></> <ACCUSE:disapprove>condemned</> the <topic>decision</>.",
    "Prosecutors have <ACCUSE:investigate>charged</> the <target>general</> with treason.",
    "<COUNTRY>Finland</> <ACCUSE:disapprove>called</> the move reckless.",
    "<COUNTRY>Finland</> <ACCUSE:disapprove>summoned</> the <target>ambassador</>.",
    # REJECT
    "<agent><COUNTRY>Hungary</></> <REJECT:change>rejected</> the <topic>plan</>.",
    "<agent><COUNTRY>China</></> <REJECT:change>vetoed</> the <topic>resolution</>.",
    "The company <REJECT>turned down</> the <topic>offer</>.",
    # DENY
    "<agent><COUNTRY>Iran</></> <DENY>denied</> <topic>involvement</>.",
    "<COUNTRY>Iran</> <DENY>rejected</> the <topic>report</>.",
    # THREATEN
    "<agent><COUNTRY>Iran</></> <THREATEN:restrict>threatened</> to <COERCE:restrict/hypothetical>close</> the border.",
    "<agent><PERSON>Putin</></> <THREATEN>warned</> the <target>allies</>.",
    "The generals issued an <THREATEN>ultimatum</>.",
    # PROTEST
    "<agent>Farmers</> <PROTEST:demo>protested</> in <location><LOCATION>Brussels</></>.",
    "<count>Hundreds of students</> <PROTEST:demo>marched</> through the capital.",
    "Dockers went on <PROTEST:strike>strike</>.",
    "The prisoners began a <PROTEST:hunger>hunger strike</>.",
    "The opposition <PROTEST:boycott>boycotted</> the session.",
    # SANCTION
    "The <ORGANIZATION>EU</> <SANCTION>sanctioned</> <target><count>12 officials</></>.",
    "<agent><COUNTRY>Mali</></> <SANCTION:discontinue>cut</> ties with <target><COUNTRY>Ukraine</></>.",
    "<agent><COUNTRY>Sweden</></> <SANCTION:expel>expelled</> <target><count>five diplomats</></>.",
    "A court <SANCTION:convict>sentenced</> the <target>activist</> to ten years.",
    "<COUNTRY>Chile</> <SANCTION:withdraw>recalled</> its <target>ambassador</>.",
    # MOBILIZE
    "<agent><COUNTRY>Poland</></> <MOBILIZE:troops>deployed</> <artifact>soldiers</> to the <destination>border</>.",
    "<COUNTRY>Japan</> <MOBILIZE:weapons>scrambled</> <artifact>jets</>.",
    "<COUNTRY>Iran</> <MOBILIZE:weapons>tested</> a <artifact>new missile</>.",
    "<agent><COUNTRY>Taiwan</></> put its <artifact>forces</> on <MOBILIZE:troops>alert</>.",
    # COERCE
    "<agent>Police</> <COERCE:arrest>arrested</> <target><count>30 protesters</></> in <location><LOCATION>Minsk</></>.",
    "<agent>Rebels</> <COERCE:seize>captured</> the <artifact>town</>.",
    "The authorities imposed a <COERCE:curfew>curfew</> in the capital.",
    "The army <COERCE:siege>besieged</> the <target>city</>.",
    "Soldiers <COERCE:restrict>blocked</> the <target>convoy</>.",
    "<COUNTRY>Pakistan</> <COERCE:deport>deported</> <target><count>900 refugees</></>.",
    # ASSAULT
    "<agent>Gunmen</> <ASSAULT:firearms>attacked</> a <target>village</> in <location><LOCATION>Ituri</></>.",
    "<agent>Militants</> <ASSAULT:abduct>kidnapped</> <target><count>20 girls</></>.",
    "The <ASSAULT:explosives>blast</> <ASSAULT:explosives>killed</> <fatalities><count>five people</></>.",
    # MOVE
    "A <artifact>convoy</> <MOVE>crossed</> the border.",
    "The <artifact>frigate</> <MOVE>sailed</> from <origin><LOCATION>Brest</></>.",
    "<count>Four planes</> <MOVE>took off</> from <origin><BASE>Lakenheath</></>.",
    # OVERTHROW
    "<agent>Soldiers</> <OVERTHROW>toppled</> <target><PERSON>Bongo</></> in <time><date>August</></>.",
    "The <OVERTHROW>fall</> of <target><PERSON>Assad</></> surprised many.",
    "Officers staged a <OVERTHROW>coup</> in <location><COUNTRY>Gabon</></>.",
    # FORM_GOVERNMENT
    "<agent><PERSON>Sanchez</></> <FORM_GOVERNMENT>formed</> a <artifact>coalition</>.",
    "Parliament <FORM_GOVERNMENT>elected</> <artifact><PERSON>Aoun</></> on <time><date>Thursday</></>.",
    "<PERSON>Tinubu</> was <FORM_GOVERNMENT>sworn in</> on <date>Monday</>.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_type(check, marked):
    check(marked)
