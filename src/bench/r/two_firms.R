# Peer: scripts/two-firms.ent, its simulation alone, by deSolve. Prints its table.
library(deSolve)

growth <- c(0.5, 0.8)
capacity <- c(100, 150)
contribution <- rbind(c(0, 0.4), c(0.3, 0)) # [to, from]

rates <- function(t, output, unused) {
  saturation <- output / capacity
  list(growth * output * (1 - saturation + as.vector(contribution %*% saturation)))
}

run <- ode(c(Jia = 10, Yi = 5), seq(0, 60, length.out = 201), rates, NULL, method = "lsoda", rtol = 1e-9, atol = 1e-12)
write.table(unclass(run), row.names = FALSE, col.names = FALSE, quote = FALSE)
