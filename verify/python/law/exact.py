"""Days and amounts of money in whole numbers; amounts are decimal strings such as "1200.00"."""

import re

from ..canonical_json import MOST
from .truth import FALSE, TRUE, UNKNOWN

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH_START = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_number(value):
    return type(value) is int


def is_day(value):
    """An RFC 3339 full-date."""
    return isinstance(value, str) and _DAY.fullmatch(value) is not None


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _days_before_month(year, month):
    leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
    start = _MONTH_START[month] if month < len(_MONTH_START) else 0
    return start + (1 if month > 2 and leap else 0)


def day_number(day):
    """Days since 0001-01-01 in the proleptic Gregorian calendar."""
    year, month = int(day[:4]), int(day[5:7])
    return _days_before_year(year) + _days_before_month(year, month) + int(day[8:10]) - 1


def add_days(day, days):
    """The day so many days after another, before it where the number is negative."""
    target = day_number(day) + days
    year = target // 366 + 1
    while _days_before_year(year + 1) <= target:
        year += 1
    while _days_before_year(year) > target:
        year -= 1
    rest = target - _days_before_year(year)
    month = 12
    while _days_before_month(year, month) > rest:
        month -= 1
    return f"{year:04d}-{month:02d}-{rest - _days_before_month(year, month) + 1:02d}"


def money_in(value):
    """Amount and currency of an answer that is an amount of money, else None."""
    if not isinstance(value, dict):
        return None
    amount, currency = value.get("amount"), value.get("currency")
    return (amount, currency) if isinstance(amount, str) and isinstance(currency, str) else None


def _parts(amount):
    whole, _, part = amount.partition(".")
    return whole, part


def _decimal(whole, places):
    digits = str(whole).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def _money(whole, places, currency):
    return {"amount": _decimal(whole, places), "currency": currency}


def plus(left, right):
    """The sum of two whole numbers, or of two amounts in one currency; None where it is not known."""
    if is_number(left) and is_number(right):
        return left + right if abs(left + right) <= MOST else None
    if is_number(left) and left == 0:
        known = money_in(right)
        return None if known is None else {"amount": known[0], "currency": known[1]}
    one, other = money_in(left), money_in(right)
    if one is None or other is None or one[1] != other[1]:
        return None
    (a, a_part), (b, b_part) = _parts(one[0]), _parts(other[0])
    places = max(len(a_part), len(b_part))
    total = int(a + a_part.ljust(places, "0")) + int(b + b_part.ljust(places, "0"))
    return _money(total, places, one[1])


def times(left, right):
    """A whole number of times another, or of times an amount; None where it is not known."""
    if is_number(left) and is_number(right):
        return left * right if abs(left * right) <= MOST else None
    count = left if is_number(left) else right
    money = money_in(left) or money_in(right)
    if not is_number(count) or money is None:
        return None
    whole, part = _parts(money[0])
    return _money(int(whole + part) * count, len(part), money[1])


def _sign(left, right):
    return -1 if left < right else 1 if left > right else 0


def _compare_decimals(left, right):
    (a, a_part), (b, b_part) = _parts(left), _parts(right)
    whole, part = max(len(a), len(b)), max(len(a_part), len(b_part))
    return _sign(a.rjust(whole, "0") + a_part.ljust(part, "0"), b.rjust(whole, "0") + b_part.ljust(part, "0"))


def _order(left, right):
    """-1, 0 or 1; None where the two do not compare. Nothing is nothing in any currency."""
    if is_number(left) and is_number(right):
        return _sign(left, right)
    if is_day(left) and is_day(right):
        return _sign(left, right)
    one, other = money_in(left), money_in(right)
    if one is not None and is_number(right) and right == 0:
        return _compare_decimals(one[0], "0")
    if other is not None and is_number(left) and left == 0:
        return _compare_decimals("0", other[0])
    if one is None or other is None or one[1] != other[1]:
        return None
    return _compare_decimals(one[0], other[0])


_HOLDS = {
    "<": lambda sign: sign < 0,
    "<=": lambda sign: sign <= 0,
    "=": lambda sign: sign == 0,
    ">=": lambda sign: sign >= 0,
    ">": lambda sign: sign > 0,
}


def compare(left, how, right):
    """Kleene's truth of a comparison: texts are equal or not and have no order."""
    if how == "=" and isinstance(left, str) and isinstance(right, str):
        return TRUE if left == right else FALSE
    if left is None or right is None:
        return UNKNOWN
    sign = _order(left, right)
    if sign is None:
        return UNKNOWN
    return TRUE if _HOLDS[how](sign) else FALSE
