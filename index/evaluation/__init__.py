"""How well questions with known answers are answered: the report behind `khorgos evaluate`.

docs/evaluation.md describes the file an operator writes.
"""

from index.evaluation.calibrating import Proposal, calibrate
from index.evaluation.questions import Question, read
from index.evaluation.report import Outcome, Report, Verdict
from index.evaluation.trial import evaluate

__all__ = ["Outcome", "Proposal", "Question", "Report", "Verdict", "calibrate", "evaluate", "read"]
