/**
 * A look at messages before they leave: each as its recipient would get it, marked as right or to
 * be kept back, and kept back for good.
 */
package org.saldo.correspondence.check;
