/** An application that names all it needs. */
module shop.orders {
  requires java.logging;
}
