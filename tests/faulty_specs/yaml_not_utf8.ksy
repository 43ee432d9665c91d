meta:
  title: é
