return (1..10).collect { it * it }.sum()
