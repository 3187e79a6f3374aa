"""Inter-Korean Exchange and Cooperation Act: visits and passage."""
