package dev.vos.perl.value;

/**
 * The name of a package that things are blessed into, interned: one object per name in a family of
 * forked interpreters, with a dense index by which each of them finds its own package data.
 *
 * @param name such as {@code My::Class}
 * @param index from 0
 */
public record ClassName(String name, int index) {}
