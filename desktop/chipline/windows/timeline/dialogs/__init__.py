"""What opens beside the timeline: cards, lists, comparisons and questions."""
