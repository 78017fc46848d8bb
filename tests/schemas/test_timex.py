"""Which strings are TIMEX3 values."""

import calendar
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.schemas import is_timex
from dateline.schemas.timex import check_timex


def values(text):
    return text.split()


GOOD = values("""
2024-12-13 2024-12 2024 2024-02-29 2023-02-28 0001-01-01 9999-12-31
XXXX-10-03 XXXX-10 XXXX-02-29 XXXX-XX-13 2024-XX-XX 2024-10-XX
20 19 199 199X 20XX XX24 BC0044
2016-W01 2016-W43 2020-W53 2016-WXX 2016-W43-WE 2016-W43-1 XXXX-WXX-1 XXXX-WXX-WE XXXX-W53
2024-SP 2024-SU 2024-FA 2024-WI XXXX-SU 2024-Q1 2024-Q4 2024-QX 2024-H1 2024-H2 2024-HX
2016-10-25TMO 2016-12-18TNI 2016-W43-1TEV 2024-03-06T10:40 2024-03-06T10:40:05 2024-03-06T10 2024-03-06T1040
2024-03-06T24:00 2024-03-06T24 2024-03-06T10:40Z 2024-03-06T10:40+03:00 2024-03-06T10:40-0330 2024-03-06T10:40+03
2024-03-06TXX:XX 2024-03-06TXX:30 2024-03-06T10:40:05.25 T10:40 T10 TMO TNI T10:40Z XXXX-XX-XXT10:00
P3D P2M PT4H P1W P10Y P1Y6M PXD PXY PXDE P1DE P1CE P2WE P1Q P2FA P0.5Y P1DT12H PT90M PT30S PT1H30M PTXH PTXM PT1NI
P1Y2M3DT4H5M6S
PRESENT_REF PAST_REF FUTURE_REF
""")

BAD = values("""
2024-13 2024-00 2024-13-01 2024-12-32 2024-12-00 2024-02-30 2023-02-29 XXXX-02-30 XXXX-04-31 2024-06-31 1900-02-29
24-12-13 2024-1-1 2024/12/13 13-12-2024 2024-12-13-01 12024 0000 0000-01-01 199-10 20-10-01
2016-W00 2016-W54 2021-W53 2016-W1 2016-W43-8 2016-W43-0 2016-W43-W
2024-Q5 2024-Q0 2024-H3 2024-AU 2024-SPRING
2024-12-13T 2024-12-13T25:00 2024-12-13T10:60 2024-12-13T10:40:60 2024-12-13T24:30 2024-12-13T1 2024-12-13TNOON
2024-12-13T10:40+25:00 2024-12-13T10:40ZZ 10:40 T T25 TXYZ
P PT P3 3D P3X P3H PT3D P1D2Y P1DT P-1D P1.D P.5D PXXD PT P1Y1Y
present_ref PRESENT NOW REF XXXX-XX-XX-XX null None
""")


@pytest.mark.parametrize("value", GOOD)
def test_values(value):
    assert is_timex(value)
    assert check_timex(value) == value


@pytest.mark.parametrize(
    "value", [*BAD, "", " ", "2024-12-13 ", "\n2024", "2024\n", "P3D\n", "P 3D", "٢٠٢٤-١٢-١٣", "P٣D"]
)
def test_other_strings(value):
    assert not is_timex(value)
    with pytest.raises(ValueError, match="is no TIMEX3 value"):
        check_timex(value)


@given(st.dates())
def test_every_day_week_and_month(day):
    year, week, weekday = day.isocalendar()
    assert is_timex(day.isoformat())
    assert is_timex(day.isoformat()[:7])
    assert is_timex(f"{day.year:04}")
    assert is_timex(f"{year:04}-W{week:02}-{weekday}") or year == 0


@given(st.datetimes())
def test_every_moment(moment):
    assert is_timex(moment.isoformat(timespec="seconds"))
    assert is_timex(moment.isoformat(timespec="minutes"))


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(0, 99))
def test_days_are_those_of_the_calendar(year, month, day):
    exists = 1 <= day <= calendar.monthrange(year, month)[1]
    assert is_timex(f"{year:04}-{month:02}-{day:02}") == exists


@given(st.integers(1, 9998), st.integers(0, 99))
@example(2020, 53)
@example(2021, 53)
def test_weeks_are_those_of_the_calendar(year, week):
    assert is_timex(f"{year:04}-W{week:02}") == (1 <= week <= date(year, 12, 28).isocalendar().week)


@given(st.integers(0, 10**6), st.sampled_from(["CE", "DE", "Y", "M", "W", "D"]))
def test_durations(amount, unit):
    assert is_timex(f"P{amount}{unit}")
    assert is_timex(f"P{amount}{unit}T{amount}H")


@given(st.text("0123456789-:.TPXWEYMDHSQ+Z_RF", max_size=200))
def test_anything_gets_an_answer(value):
    assert is_timex(value) in (True, False)


def test_long_input_is_answered_at_once():
    assert not is_timex("P" + "9" * 100_000)
    assert not is_timex("2024-" + "X" * 100_000)
