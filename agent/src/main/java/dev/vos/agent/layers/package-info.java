/**
 * What an application changed in its overlays, and what becomes of it: reported, kept in a
 * directory of the host, written to the host. Open {@link dev.vos.agent.layers.Overlays} first for
 * a running application, {@link dev.vos.agent.layers.KeptLayer} for the directories that stay.
 */
package dev.vos.agent.layers;
