/* Peer: a network of firms in compressed sparse rows, integrated by Dormand–Prince 8(5,3) with the error norm and the
   step control of Commons Math's integrator (Hairer, Nørsett & Wanner I, II.4–5), or by Tsitouras 5(4).

   network PROBLEM RTOL ATOL TO ROUNDS OUTPUT [tsit5] */
#include <math.h>

#include "dop853.h"
#include "problem.h"
#include "tsit5.h"

enum { BLOCK = 512 }; /* firms whose stages are combined while they are in the first-level cache */

typedef struct {
    int64_t firms, contributions;
    double *growth, *begin, *value;
    int32_t *start, *from;
} Network;

/* A method's tableau, for all stages after the first. */
typedef struct {
    int stages;
    double a[13][12];
    double error[2][13];
} Method;

static long evaluations, steps, rejected;

static void rates(const Network *net, const double *u, double *rate) {
    for (int64_t to = 0; to < net->firms; to++) {
        double relative = 1 - u[to];
        for (int32_t entry = net->start[to]; entry < net->start[to + 1]; entry++)
            relative += net->value[entry] * u[net->from[entry]];
        rate[to] = net->growth[to] * u[to] * relative;
    }
    evaluations++;
}

/* y = u + h Σ a[j] k[j] over `count` stages, those that count nothing left out. */
static void combine(int64_t n, const double *u, double h, const double *a, double **k, int count, double *y) {
    for (int64_t low = 0; low < n; low += BLOCK) {
        int64_t high = low + BLOCK < n ? low + BLOCK : n;
        double sum[BLOCK] = {0};
        for (int j = 0; j < count; j++) {
            if (a[j] == 0) continue;
            const double weight = a[j], *stage = k[j] + low;
            for (int64_t i = 0; i < high - low; i++) sum[i] += weight * stage[i];
        }
        for (int64_t i = low; i < high; i++) y[i] = u[i] + h * sum[i - low];
    }
}

/* Mean squares of both error estimates, each over its tolerance. */
static void errors(int64_t n, const Method *m, double **k, const double *u, const double *y, double rtol, double atol,
                   double square[2]) {
    square[0] = square[1] = 0;
    for (int64_t low = 0; low < n; low += BLOCK) {
        int64_t high = low + BLOCK < n ? low + BLOCK : n;
        double sum[2][BLOCK] = {{0}};
        for (int e = 0; e < 2; e++)
            for (int j = 0; j < 13; j++) {
                if (m->error[e][j] == 0) continue;
                const double weight = m->error[e][j], *stage = k[j] + low;
                for (int64_t i = 0; i < high - low; i++) sum[e][i] += weight * stage[i];
            }
        for (int64_t i = low; i < high; i++) {
            double scale = 1 / (atol + rtol * fmax(fabs(u[i]), fabs(y[i])));
            double first = sum[0][i - low] * scale, second = sum[1][i - low] * scale;
            square[0] += first * first;
            square[1] += second * second;
        }
    }
    square[0] /= n;
    square[1] /= n;
}

static double first_step(const Network *net, int order, double rtol, double atol, const double *u, const double *rate,
                         double *y, double *next) {
    double size = 0, slope = 0, bend = 0;
    for (int64_t i = 0; i < net->firms; i++) {
        double scale = atol + rtol * fabs(u[i]);
        size += u[i] / scale * (u[i] / scale);
        slope += rate[i] / scale * (rate[i] / scale);
    }
    double h = 0.01 * sqrt(size / slope);
    for (int64_t i = 0; i < net->firms; i++) y[i] = u[i] + h * rate[i];
    rates(net, y, next);
    for (int64_t i = 0; i < net->firms; i++) {
        double difference = (next[i] - rate[i]) / (atol + rtol * fabs(u[i]));
        bend += difference * difference;
    }
    double steepest = fmax(sqrt(slope), sqrt(bend) / h);
    return fmin(100 * h, pow(0.01 / steepest, 1.0 / order));
}

static void swap(double **a, double **b) {
    double *keep = *a;
    *a = *b;
    *b = keep;
}

/* A step's last evaluation is the next one's first. */
static void integrate(const Network *net, const Method *m, int order, double to, double rtol, double atol,
                      double *end) {
    int64_t n = net->firms;
    double *u = allocate(n * sizeof(double)), *y = allocate(n * sizeof(double)), *k[13];
    for (int j = 0; j <= m->stages; j++) k[j] = allocate(n * sizeof(double));
    memcpy(u, net->begin, n * sizeof(double));
    rates(net, u, k[0]);
    double t = 0, h = first_step(net, order, rtol, atol, u, k[0], y, k[1]);
    while (t < to) {
        if (h > to - t) h = to - t;
        for (int j = 1; j <= m->stages; j++) {
            combine(n, u, h, m->a[j], k, j, y);
            rates(net, y, k[j]);
        }
        double square[2];
        errors(n, m, k, u, y, rtol, atol, square);
        double ratio = square[1] > 0 ? h * square[0] / sqrt(square[0] + 0.01 * square[1]) : h * sqrt(square[0]);
        double factor = fmin(10, fmax(0.2, 0.9 * pow(ratio, -1.0 / order)));
        steps++;
        if (ratio <= 1) {
            t += h;
            swap(&u, &y);
            swap(&k[0], &k[m->stages]);
        } else {
            rejected++;
        }
        h *= factor;
    }
    memcpy(end, u, n * sizeof(double));
    free(u);
    free(y);
    for (int j = 0; j <= m->stages; j++) free(k[j]);
}

static Method dop853(void) {
    Method m = {.stages = 12};
    for (int i = 0; i < 12; i++)
        for (int j = 0; j < 11; j++) m.a[i][j] = DOP853_A[i][j];
    for (int j = 0; j < 12; j++) {
        m.a[12][j] = DOP853_B[j];
        m.error[0][j] = DOP853_E5[j];
        m.error[1][j] = DOP853_E3[j];
    }
    return m;
}

static Method tsit5(void) {
    return (Method){.stages = 6,
                    .a = {{0},
                          {A21},
                          {A31, A32},
                          {A41, A42, A43},
                          {A51, A52, A53, A54},
                          {A61, A62, A63, A64, A65},
                          {B1, B2, B3, B4, B5, B6}},
                    .error = {{E1, E2, E3, E4, E5, E6, E7}, {0}}};
}

static Network read_network(const char *path) {
    FILE *file = open_or_stop(path, "rb");
    Network net;
    read_exactly(&net.firms, sizeof net.firms, file);
    read_exactly(&net.contributions, sizeof net.contributions, file);
    net.growth = allocate(net.firms * sizeof(double));
    net.begin = allocate(net.firms * sizeof(double));
    net.start = allocate((net.firms + 1) * sizeof(int32_t));
    net.from = allocate(net.contributions * sizeof(int32_t));
    net.value = allocate(net.contributions * sizeof(double));
    read_exactly(net.growth, net.firms * sizeof(double), file);
    read_exactly(net.begin, net.firms * sizeof(double), file);
    read_exactly(net.start, (net.firms + 1) * sizeof(int32_t), file);
    read_exactly(net.from, net.contributions * sizeof(int32_t), file);
    read_exactly(net.value, net.contributions * sizeof(double), file);
    fclose(file);
    return net;
}

int main(int count_of_arguments, char **arguments) {
    if (count_of_arguments < 7) return 2;
    double rtol = atof(arguments[2]), atol = atof(arguments[3]), to = atof(arguments[4]);
    int rounds = atoi(arguments[5]);
    int tsitouras = count_of_arguments > 7 && strcmp(arguments[7], "tsit5") == 0;
    Method method = tsitouras ? tsit5() : dop853();
    Network net = read_network(arguments[1]);
    double *end = allocate(net.firms * sizeof(double));
    printf("{\"seconds\": [");
    for (int round = 0; round < rounds; round++) {
        steps = rejected = evaluations = 0;
        double began = seconds_now();
        integrate(&net, &method, tsitouras ? 5 : 8, to, rtol, atol, end);
        printf("%s%.6f", round ? ", " : "", seconds_now() - began);
    }
    printf("], \"steps\": %ld, \"rejected\": %ld, \"evaluations\": %ld}\n", steps, rejected, evaluations);
    write_doubles(arguments[6], end, net.firms);
    return 0;
}
