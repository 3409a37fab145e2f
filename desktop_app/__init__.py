"""Proposal Desk 提案办理台: the handling office's tool for proposals and suggestions."""

__version__ = "0.1.0"
