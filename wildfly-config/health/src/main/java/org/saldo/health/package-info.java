/**
 * What the server answers when it is asked whether it is well. A jar of its own in the library
 * folder of the application: the server looks for checks there, and not in the domain's jar (a
 * limitation of its health subsystem for applications of several parts).
 */
package org.saldo.health;
