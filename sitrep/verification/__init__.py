"""Is the brief what its sources say, and do its pages say what the brief holds?

Verification stands above delivery: it reads a folder of outputs as a stranger would, the cited documents
with the readers of `reading`, the figures with the rules of `analysis`, and may have the pages made anew by
`rendering`. It knows `brief.json` by the shapes in it, so that what a later version adds is checked too.
"""

from sitrep.verification.failures import Failure
from sitrep.verification.verify import Verification, verify_brief

__all__ = ["Failure", "Verification", "verify_brief"]
