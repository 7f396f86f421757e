/* Peer: many three-firm alliances one after the other, as a careful C programmer would write it.
   Tsitouras 5(4), PI step control, root mean square of error/(atol + rtol (|u| + |u'|)/2):
   the norm of Entente's lanes.

   ensemble PROBLEM RTOL ATOL TO ROUNDS OUTPUT */
#include <math.h>

#include "problem.h"
#include "tsit5.h"

static long steps, rejected;

static inline void rates(const Run *run, const double u[3], double rate[3]) {
    const double (*d)[3] = run->contribution;
    rate[0] = run->growth[0] * u[0] * (1 - u[0] + d[0][1] * u[1] + d[0][2] * u[2]);
    rate[1] = run->growth[1] * u[1] * (1 + d[1][0] * u[0] - u[1] + d[1][2] * u[2]);
    rate[2] = run->growth[2] * u[2] * (1 + d[2][0] * u[0] + d[2][1] * u[1] - u[2]);
}

static inline double largest_ratio(const double value[3], const double u[3], double rtol, double atol) {
    double largest = 0;
    for (int i = 0; i < 3; i++) largest = fmax(largest, fabs(value[i]) / (atol + rtol * fabs(u[i])));
    return largest;
}

static void integrate(const Run *run, double to, double rtol, double atol, double u[3]) {
    double k1[3], k2[3], k3[3], k4[3], k5[3], k6[3], k7[3], y[3], error[3];
    for (int i = 0; i < 3; i++) u[i] = run->start[i];
    rates(run, u, k1);
    double h = 0.01 / fmax(largest_ratio(k1, u, 1, 0), 1e-10);
    double t = 0, before = 1e-4;
    while (t < to) {
        if (h > to - t) h = to - t;
        for (int i = 0; i < 3; i++) y[i] = u[i] + h * (A21 * k1[i]);
        rates(run, y, k2);
        for (int i = 0; i < 3; i++) y[i] = u[i] + h * (A31 * k1[i] + A32 * k2[i]);
        rates(run, y, k3);
        for (int i = 0; i < 3; i++) y[i] = u[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
        rates(run, y, k4);
        for (int i = 0; i < 3; i++) y[i] = u[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
        rates(run, y, k5);
        for (int i = 0; i < 3; i++)
            y[i] = u[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
        rates(run, y, k6);
        for (int i = 0; i < 3; i++)
            y[i] = u[i] + h * (B1 * k1[i] + B2 * k2[i] + B3 * k3[i] + B4 * k4[i] + B5 * k5[i] + B6 * k6[i]);
        rates(run, y, k7);
        double ratio = 0;
        for (int i = 0; i < 3; i++) {
            error[i] = h * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
            double scaled = error[i] / (atol + rtol * 0.5 * (fabs(u[i]) + fabs(y[i])));
            ratio += scaled * scaled;
        }
        ratio = fmax(sqrt(ratio / 3), 1e-10);
        steps++;
        /* PI control with the exponents of Hairer, Nørsett & Wanner II, IV.2: β = 0.08, α = 1/5 − 0.75 β. */
        double factor = 0.9 * pow(ratio, -0.14) * pow(before, 0.08);
        if (ratio <= 1) {
            t += h;
            for (int i = 0; i < 3; i++) {
                u[i] = y[i];
                k1[i] = k7[i];
            }
            before = fmax(ratio, 1e-4);
            h *= fmin(fmax(factor, 0.2), 5);
        } else {
            rejected++;
            h *= fmin(fmax(0.9 * pow(ratio, -0.2), 0.2), 1);
        }
    }
}

int main(int count_of_arguments, char **arguments) {
    if (count_of_arguments != 7) return 2;
    double rtol = atof(arguments[2]), atol = atof(arguments[3]), to = atof(arguments[4]);
    int rounds = atoi(arguments[5]);
    int64_t count;
    Run *runs = read_ensemble(arguments[1], &count);
    double *end = allocate(count * 3 * sizeof(double));
    printf("{\"seconds\": [");
    for (int round = 0; round < rounds; round++) {
        steps = rejected = 0;
        double began = seconds_now();
        for (int64_t run = 0; run < count; run++) integrate(&runs[run], to, rtol, atol, &end[3 * run]);
        printf("%s%.6f", round ? ", " : "", seconds_now() - began);
    }
    printf("], \"steps\": %ld, \"rejected\": %ld}\n", steps, rejected);
    write_doubles(arguments[6], end, count * 3);
    return 0;
}
