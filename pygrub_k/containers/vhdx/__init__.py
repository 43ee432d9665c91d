"""VHDX, Hyper-V's images."""
