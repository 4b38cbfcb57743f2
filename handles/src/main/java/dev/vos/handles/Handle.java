package dev.vos.handles;

/**
 * What a descriptor number stands for in one process. Immutable: changing close-on-exec puts
 * another handle in its place.
 *
 * @param file the open file; the table that holds the handle holds a reference
 * @param closeOnExec whether exec closes the descriptor
 */
public record Handle(OpenFile file, boolean closeOnExec) {}
