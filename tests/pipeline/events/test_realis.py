"""Asserted, planned, hypothetical, negated: read from modals, governors, conditions and negation."""

import pytest

SENTENCES = [
    "<COUNTRY>France</> is <RETREAT:withdraw>withdrawing</> its troops.",
    "<COUNTRY>France</> will <RETREAT:withdraw/planned>withdraw</> its troops.",
    "<COUNTRY>France</> plans to <RETREAT:withdraw/planned>withdraw</> its troops.",
    "<COUNTRY>France</> is to <RETREAT:withdraw/planned>withdraw</> its troops.",
    "<COUNTRY>France</> is expected to <RETREAT:withdraw/planned>withdraw</> its troops.",
    "<COUNTRY>France</> could <RETREAT:withdraw/hypothetical>withdraw</> its troops.",
    "<COUNTRY>France</> has not <RETREAT:withdraw/negated>withdrawn</> its troops.",
    "<COUNTRY>France</> said it would <RETREAT:withdraw/planned>withdraw</> its troops.",
    "<ORGANIZATION>NATO</> to <MOBILIZE:troops/planned>deploy</> troops in <COUNTRY>Kosovo</>",
    "If <ASSAULT/hypothetical>attacked</>, <COUNTRY>Poland</> would <MOBILIZE:troops/hypothetical>deploy</> troops.",
    "The army failed to <COERCE:seize/negated>capture</> the town.",
    "Militants were preparing to <ASSAULT/planned>attack</> the airport.",
    "Police prevented an <ASSAULT/negated>attack</> on the embassy.",
    "There is a risk of an <ASSAULT/hypothetical>attack</> on the port.",
    "<COUNTRY>Canada</> <AGREE>agreed</> to <AID:military/planned>send</> tanks to <COUNTRY>Ukraine</>.",
    "<ORGANIZATION>NATO</> <DENY>denied</> <ASSAULT:explosives/negated>bombing</> the village.",
    "He <REQUEST:yield>called</> for the <RETREAT:withdraw/hypothetical>withdrawal</> of troops.",
    "The planned <RETREAT:withdraw/negated>withdrawal</> of troops was cancelled.",
    "The planned <RETREAT:withdraw/planned>withdrawal</> of troops begins in May.",
    "<PERSON>Stubb</> will <CONSULT:visit/planned>visit</> <COUNTRY>Estonia</> and <COOPERATE/planned>sign</> an <COOPERATE/planned>agreement</>.",
    "No shots were <ASSAULT:firearms/negated>fired</> at the crowd.",
    "The refugees have <AID:humanitarian/negated>received</> no food.",
    "Until the rebels <RETREAT/hypothetical>surrender</>, the road stays closed.",
    "<COUNTRY>Iran</> <THREATEN:relations>threatened</> to <SANCTION:withdraw/hypothetical>quit</> the treaty.",
    "She <REQUEST>urged</> them not to <ASSAULT/hypothetical>attack</> the convoy.",
    "The president managed to <RETREAT:withdraw>flee</> the country.",
    "Troops began <RETREAT:withdraw>leaving</> the base.",
    "The army may <MOBILIZE:troops/hypothetical>deploy</> more soldiers.",
    "The army <DENY>denied</> that shells had been <ASSAULT:heavy-weapons/negated>fired</> at the town.",
    "The crowd went there to <REQUEST>demand</> bread.",
    "If the <RETREAT:ceasefire/hypothetical>ceasefire</> lasts, the bakery will sell bread.",
    "The envoy called off a <CONSULT:visit/negated>trip</> to <LOCATION>Beijing</>.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_realis(check, marked):
    check(marked)
