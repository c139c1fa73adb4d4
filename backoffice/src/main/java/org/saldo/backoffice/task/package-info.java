/** What people must look at. */
package org.saldo.backoffice.task;
