/** A naive model of a claim account, sharing no code with the calculator it is compared with. */
package org.saldo.claim.reference;
