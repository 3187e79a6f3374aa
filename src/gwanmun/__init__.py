"""Gwanmun: the work of a national immigration service.

Floors, from the ground: kernel; engines and law; platform; people and casework; divisions; portals.
"""
