/** Entente's side of the comparisons that src/bench/run makes, and JMH benchmarks of its kernels. */
package entente.bench;
