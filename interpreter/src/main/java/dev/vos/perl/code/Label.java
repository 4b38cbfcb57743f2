package dev.vos.perl.code;

/** A place in code that jumps go to; its position is known when the code is finished. */
final class Label {
  int at = -1;
}
