# The fits of docs/fits.md once more, by R alone: nls for one firm, where the curve has a closed form, and deSolve with
# Levenberg and Marquardt's method over central differences for two. Run from the project's root:
#
#   Rscript src/test/r/fits.R
#
# Prints a line for each quantity: series, quantity, estimate, standard error; and for each series its sum of squares.
suppressMessages(library(deSolve))
series <- function(name) read.csv(file.path("scripts", "data", paste0(name, ".csv")))
say <- function(series, what, value, error = NA) cat(sprintf("%-24s %-10s %.8g %.6g\n", series, what, value, error))

logistic <- deriv(~ N / (1 + (N / Q - 1) * exp(-k * t)), c("k", "N", "Q"), function(k, N, Q, t) NULL)

alone <- function(name, t, y, k, N, Q) {
  fit <- nls(y ~ logistic(k, N, Q, t), start = list(k = k, N = N, Q = Q),
             control = nls.control(maxiter = 500, tol = 1e-6, minFactor = 1e-10))
  of <- summary(fit)$coefficients
  for (row in rownames(of)) say(name, row, of[row, 1], of[row, 2])
  say(name, "SSE", deviance(fit))
}

d <- series("us_population"); alone("us_population", d$year - 1790, d$Population, 0.03, 2e5, 4000)
d <- series("carlson_yeast"); alone("carlson_yeast", d$hour, d$Yeast, 0.5, 600, 10)
d <- series("gause_saccharomyces_alone"); alone("saccharomyces", d$hour, d$Saccharomyces, 0.25, 12, 0.3)
d <- series("gause_schizosaccharomyces_alone"); alone("schizosaccharomyces", d$hour, d$Schizosaccharomyces, 0.06, 6, 0.5)
d <- series("china_telephones"); alone("mobile_alone", d$year - 1990, d$Mobile / 1e6, 0.3, 1500, 10)

# Outputs of two at times t, from rates of their logarithms; NULL where there is no run.
outputs <- function(law, p, start, t) {
  times <- sort(unique(c(0, t)))
  run <- try(ode(log(start), times, law, p, method = "lsoda", rtol = 1e-11, atol = 1e-11), silent = TRUE)
  if (inherits(run, "try-error") || nrow(run) < length(times) || any(!is.finite(run))) return(NULL)
  exp(run[match(t, times), 2:3])
}

# Quantities that are above 0 move as logarithms.
least <- function(name, names, start, above0, model, y) {
  natural <- function(q) ifelse(above0, exp(q), q)
  residuals <- function(q) { o <- model(natural(q)); if (is.null(o)) NULL else c(y - o) }
  slopes <- function(q) sapply(seq_along(q), function(j) {
    h <- 1e-5; up <- q; up[j] <- up[j] + h; down <- q; down[j] <- down[j] - h
    (residuals(up) - residuals(down)) / (2 * h)
  })
  q <- ifelse(above0, log(abs(start)), start); r <- residuals(q); damping <- 1e-2
  for (step in 1:500) {
    J <- slopes(q); A <- crossprod(J); g <- crossprod(J, r)
    repeat {
      to <- c(q - solve(A + damping * diag(diag(A)), g))
      there <- residuals(to)
      if (!is.null(there) && sum(there^2) < sum(r^2)) { damping <- damping / 5; break }
      damping <- damping * 4
      if (damping > 1e12) break
    }
    if (damping > 1e12) break
    less <- sum(r^2) - sum(there^2)
    q <- to; r <- there
    if (less < 1e-13 * sum(r^2)) break
  }
  value <- natural(q)
  J <- slopes(q) %*% diag(1 / ifelse(above0, value, 1))
  error <- sqrt(diag(solve(crossprod(J))) * sum(r^2) / (length(r) - length(q)))
  for (j in seq_along(q)) say(name, names[j], value[j], error[j])
  say(name, "SSE", sum(r^2))
}

# p: k, N, Q at t = 0 of each, then D12 and D21.
rivals <- function(name, t, y, start) least(
  name, c("k1", "N1", "Q1", "k2", "N2", "Q2", "D12", "D21"), start, rep(c(TRUE, FALSE), c(6, 2)),
  function(p) outputs(function(t, z, p) {
    x <- exp(z) / p[c(2, 5)]
    list(c(p[1] * (1 - x[1] + p[7] * x[2]), p[4] * (1 - x[2] + p[8] * x[1])))
  }, p, p[c(3, 6)], t), y)

d <- series("denmark_gas_renewables")
rivals("denmark", d$year - 1990, cbind(d$Gas, d$Renewables), c(0.2, 0.3, 0.07, 0.5, 0.35, 0.005, -2, -1))
d <- series("china_telephones")
rivals("telephones", d$year - 1990, cbind(d$Fixed, d$Mobile) / 1e6, c(0.4, 500, 4, 0.45, 2200, 1.2, -1.2, -0.5))

# Lotka and Volterra's own: alpha, beta, gamma, delta, and both at t = 0.
d <- series("hare_lynx")
least("hare_lynx", c("alpha", "beta", "gamma", "delta", "H0", "L0"), c(0.5, 0.03, 0.9, 0.03, 35, 4), rep(TRUE, 6),
      function(p) outputs(function(t, z, p) list(c(p[1] - p[2] * exp(z[2]), p[4] * exp(z[1]) - p[3])), p, p[5:6], d$year - 1900),
      cbind(d$Hare, d$Lynx))
