/**
 * The benchmarks ({@code mvn -Pbench}) and the comparison of a bulk load with the services; runs
 * outside of the server. docs/operating/benchmarks.md says what is measured against what.
 */
package org.saldo.bench;
