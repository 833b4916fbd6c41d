"""audit finds what newsrooms changed in published articles, and whether they said so.

source ─► Snapshot ─► archive (git) ─► Series (one article, oldest first)
            blocks     page text          ─► blocks
            segment    block              ─► sentences
            align      sentences x 2      ─► pairs
            diff       pair               ─► ops
            values     sentence           ─► typed values
            classify   case               ─► label, reason, confidence, evidence
            notice     blocks             ─► notices with their claims
            reconcile  changes x notices  ─► findings
report ◄─ terminal, json …                gate ◄─ policy, baseline ─► exit code
"""

__version__ = "0.1.0"
