"""What is remembered: talks, replies, creations, transcripts."""
