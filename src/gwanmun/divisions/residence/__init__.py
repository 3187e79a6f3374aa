"""The Visa and Residence Division: who may stay, as what, and for how long."""
