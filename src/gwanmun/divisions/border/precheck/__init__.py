"""i-PreChecking: from a passenger list to an answer for every person on it (Immigration Act Art. 73, 73-2)."""
