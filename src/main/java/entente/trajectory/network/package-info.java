/** Runs of networks: tens of thousands of firms and more, with loops that fit the cache. */
@NullMarked
package entente.trajectory.network;

import org.jspecify.annotations.NullMarked;
