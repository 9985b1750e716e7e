from generator.reporting.digest import chosen
from tests.reporting.test_reports import ERROR, WARNING, at_line

FEW = [at_line(WARNING, n) for n in range(1, 6)]
MANY = [at_line(WARNING, n, code="no-photo") for n in range(1, 7)]


def test_what_occurs_all_over_is_told_in_one_line() -> None:
    listed, lines = chosen([ERROR, *FEW, *MANY], "some")
    assert listed == (ERROR, *FEW)
    assert [line.vi for line in lines] == ["6 lần: Sản phẩm chưa có ảnh. [no-photo] (xem hết: --warnings all)"]
    assert [line.en for line in lines] == ["6 times: The product has no photo. [no-photo] (list them: --warnings all)"]


def test_all_and_none() -> None:
    assert chosen([ERROR, *MANY], "all") == ((ERROR, *MANY), ())
    assert chosen([ERROR, *FEW, *MANY], "none") == ((ERROR,), ())


def test_errors_are_always_listed() -> None:
    errors = tuple(at_line(ERROR, n) for n in range(1, 20))
    assert chosen(errors, "some") == (errors, ())
