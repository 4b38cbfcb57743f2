package shop;

import java.util.List;
import java.util.stream.Collectors;

/** Prints what it has, the cheapest first. */
public class Shop {
  public static void main(String[] arguments) {
    List<Item> items = List.of(new Item("nail", 3), new Item("glue", 250), new Item("saw", 1900));
    Runnable greeting = () -> System.out.println("welcome to " + new Shop() {}.name());
    greeting.run();
    System.out.println(items.stream().sorted().map(Item::name).collect(Collectors.joining(" ")));
  }

  String name() {
    return "the shop";
  }
}
