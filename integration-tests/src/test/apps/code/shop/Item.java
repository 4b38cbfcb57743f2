package shop;

/** One thing that can be bought. */
public record Item(String name, int cents) implements Comparable<Item> {
  @Override
  public int compareTo(Item other) {
    return Integer.compare(cents, other.cents);
  }
}
