"""How good and how fast: metrics, readers of gold and of public benchmarks, reports, the accuracy gate."""
