from generator.records.problem import Severity
from tests.projects import CAI_XANH, RAU_SACH, SmallProject


def test_missing_english_warns_and_stops_nothing(project: SmallProject) -> None:
    project.change(RAU_SACH, "  en: Rau Sach Thu Cooperative\n", "")
    project.change(CAI_XANH, "sources:\n", "story:\n  vi: Chuyện cây cải.\nsources:\n")
    assert [(p.path, p.field, p.code, p.severity) for p in project.problems()] == [
        (CAI_XANH, "story", "missing-english", Severity.WARNING),
        (RAU_SACH, "name", "missing-english", Severity.WARNING),
    ]
    assert not any(p.is_error for p in project.problems())
