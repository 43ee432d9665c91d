meta:
  id: a
---
meta:
  id: b
