/** The plain JVM that start-up is compared with. */
final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("Hello");
  }
}
