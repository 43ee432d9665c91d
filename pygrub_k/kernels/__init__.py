"""Kernels by what their own bytes say of them."""
