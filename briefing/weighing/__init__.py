"""Weighs what was collected: today the checks of tradecraft; it proposes and never decides."""
