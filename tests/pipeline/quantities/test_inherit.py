"""Bare numbers that mean the unit of the amount beside them."""

import pytest

INHERITED = [
    "It rose from <q value=3 unit=percent>3</q> to <q value=5 unit=percent>5 percent</q>.",
    "It rose to <q value=5 unit=percent>5 percent</q> from <q value=3 unit=percent>3</q>.",
    "It weighed <q value=140 unit=kilogram>140 kg</q>, up from <q value=120 unit=kilogram>120</q>.",
    "We sail at <q value=10 unit=knot>10 knots</q> now, not <q value=12 unit=knot>12</q>.",
    "Sales rose from <q value=1.5e9 currency=USD>1.5</q> to <q value=2.3e9 currency=USD>2.3 billion dollars</q>.",
    "They hold <q value=280e6 currency=ILS>280 million</q> of the <q value=1.5e9 currency=ILS>1.5 billion shekels</q>.",
    "It fell by <q value=2 unit=percent>2 percent</q> and rose by <q value=1 unit=percent>1</q>.",
    "It grew from <q value=24.2e9 currency=EUR>24.2</q> to <q low=33e9 high=35e9 currency=EUR>33-35 billion euros</q>.",
    "Inflation reached <q value=54.6 unit=percent>54.6 percent</q> and may go to <q value=70 unit=percent>70</q>.",
    "It slowed from <q value=4.8 unit=percent>4.8</q> to <q value=4.7 unit=percent>4.7 percent</q>.",
    "Output was <q value=5 unit=tonne>5 tonnes</q> against <q value=7 unit=tonne>7</q> a year earlier.",
]
OWN = [
    "The index rose <q value=0.4 unit=percent>0.4 percent</q> to <q value=13176>13,176</q>.",
    "It crept back up to <q value=4.8 unit=percent>4.8 percent</q>.",
    "They paid <q value=5 currency=USD>$5</q>. Not <q value=12>12</q>.",
    "It rose from <q value=60>60</q> to <q value=153 item=men>153 men</q>.",
    "It gave <q value=5e6 currency=USD>$5 million</q> to <q value=12 item=villages>12 villages</q>.",
]
MAGNITUDES = [
    "A quake of <q value=7.6 unit=magnitude>magnitude 7.6</q> struck.",
    "A <q value=7.6 unit=magnitude>7.6-magnitude</q> quake struck.",
    "A <q value=7.6 unit=magnitude>magnitude-7.6</q> quake struck.",
    "A <q value=7.8 unit=magnitude>7.8</q> quake struck.",
]
HEADLINES = [
    "<q value=35 item=PIRATES>35 PIRATES</q> SURRENDER",
    "<q value=20 item=REBELS>20 REBELS</q> ATTACK HARBOUR",
]


@pytest.mark.parametrize("marked", INHERITED + OWN + MAGNITUDES + HEADLINES)
def test_unit_of_bare_number(check, marked):
    check(marked)
