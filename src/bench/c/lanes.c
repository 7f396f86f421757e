/* Peer: many three-firm alliances side by side, vectorised by hand. One lane a run, each lane with its own step size;
   a lane that has finished takes the next run. GROUPS vectors go through a step together, to hide latency.
   Same method and error norm as ensemble.c.

   lanes PROBLEM RTOL ATOL TO ROUNDS OUTPUT */
#include <immintrin.h>

#include "problem.h"
#include "tsit5.h"

#ifndef GROUPS
#define GROUPS 4
#endif

#define INLINE static inline __attribute__((always_inline))

#ifdef __AVX512F__
enum { WIDTH = 8 };
typedef __m512d Vector;
typedef __mmask8 Mask;
INLINE Vector all(double v) { return _mm512_set1_pd(v); }
INLINE Vector root(Vector v) { return _mm512_sqrt_pd(v); }
INLINE Vector larger(Vector a, Vector b) { return _mm512_max_pd(a, b); }
INLINE Vector smaller(Vector a, Vector b) { return _mm512_min_pd(a, b); }
INLINE Vector size_of(Vector v) { return _mm512_abs_pd(v); }
INLINE Mask at_most(Vector a, Vector b) { return _mm512_cmp_pd_mask(a, b, _CMP_LE_OQ); }
INLINE Vector choose(Mask which, Vector yes, Vector no) { return _mm512_mask_blend_pd(which, no, yes); }
INLINE int any(Mask m) { return m != 0; }
#else
enum { WIDTH = 4 };
typedef __m256d Vector;
typedef __m256d Mask;
INLINE Vector all(double v) { return _mm256_set1_pd(v); }
INLINE Vector root(Vector v) { return _mm256_sqrt_pd(v); }
INLINE Vector larger(Vector a, Vector b) { return _mm256_max_pd(a, b); }
INLINE Vector smaller(Vector a, Vector b) { return _mm256_min_pd(a, b); }
INLINE Vector size_of(Vector v) { return _mm256_andnot_pd(_mm256_set1_pd(-0.0), v); }
INLINE Mask at_most(Vector a, Vector b) { return _mm256_cmp_pd(a, b, _CMP_LE_OQ); }
INLINE Vector choose(Mask which, Vector yes, Vector no) { return _mm256_blendv_pd(no, yes, which); }
INLINE int any(Mask m) { return _mm256_movemask_pd(m) != 0; }
#endif

typedef struct {
    Vector growth[3], d01, d02, d10, d12, d20, d21; /* dij: what firm j gives firm i */
    Vector u[3], k1[3], t, h, before; /* before: the last accepted error ratio ^(1/16) */
    int64_t run[WIDTH];
} Lanes;

#define SMALLEST_BEFORE 0.5623413251903491 /* 1e-4^(1/16) */

#define COMPONENTS for (int i = 0; i < 3; i++)

INLINE void rates(const Lanes *l, const Vector u[3], Vector rate[3]) {
    rate[0] = l->growth[0] * u[0] * (1 - u[0] + l->d01 * u[1] + l->d02 * u[2]);
    rate[1] = l->growth[1] * u[1] * (1 - u[1] + l->d10 * u[0] + l->d12 * u[2]);
    rate[2] = l->growth[2] * u[2] * (1 - u[2] + l->d20 * u[0] + l->d21 * u[1]);
}

static void load(Lanes *l, int lane, const Run *run, int64_t index) {
    l->run[lane] = index;
    COMPONENTS {
        l->growth[i][lane] = run->growth[i];
        l->u[i][lane] = run->start[i];
    }
    l->d01[lane] = run->contribution[0][1];
    l->d02[lane] = run->contribution[0][2];
    l->d10[lane] = run->contribution[1][0];
    l->d12[lane] = run->contribution[1][2];
    l->d20[lane] = run->contribution[2][0];
    l->d21[lane] = run->contribution[2][1];
    double fastest = 1e-10;
    COMPONENTS {
        double rate = 1 - run->start[i];
        for (int j = 0; j < 3; j++) rate += run->contribution[i][j] * run->start[j];
        l->k1[i][lane] = run->growth[i] * run->start[i] * rate;
        double relative = run->growth[i] * (rate < 0 ? -rate : rate);
        if (relative > fastest) fastest = relative;
    }
    l->t[lane] = 0;
    l->h[lane] = 0.01 / fastest;
    l->before[lane] = SMALLEST_BEFORE;
}

static long steps;

/* One step of every lane; true where a lane has reached its end. */
INLINE int step(Lanes *l, double to, double rtol, double atol) {
    Vector k2[3], k3[3], k4[3], k5[3], k6[3], k7[3], y[3], u[3], k1[3];
    Vector h = smaller(l->h, all(to) - l->t);
    COMPONENTS { u[i] = l->u[i]; k1[i] = l->k1[i]; }
    COMPONENTS y[i] = u[i] + h * (A21 * k1[i]);
    rates(l, y, k2);
    COMPONENTS y[i] = u[i] + h * (A31 * k1[i] + A32 * k2[i]);
    rates(l, y, k3);
    COMPONENTS y[i] = u[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
    rates(l, y, k4);
    COMPONENTS y[i] = u[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
    rates(l, y, k5);
    COMPONENTS y[i] = u[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
    rates(l, y, k6);
    COMPONENTS y[i] = u[i] + h * (B1 * k1[i] + B2 * k2[i] + B3 * k3[i] + B4 * k4[i] + B5 * k5[i] + B6 * k6[i]);
    rates(l, y, k7);
    Vector square = all(0);
    COMPONENTS {
        Vector error = h * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
        Vector scaled = error / (atol + rtol * 0.5 * (size_of(u[i]) + size_of(y[i])));
        square += scaled * scaled;
    }
    Vector ratio = larger(root(square * (1.0 / 3)), all(1e-10));
    /* Square roots for pow: ratio^(−1/8) before^(1/16) after an accepted step, ratio^(−1/4) after a rejected one. */
    Mask accepted = at_most(ratio, all(1));
    Vector quarter = root(root(ratio)), eighth = root(quarter);
    Vector factor = 0.9 * l->before / eighth;
    factor = choose(accepted, smaller(factor, all(5)), 0.9 / quarter);
    l->h = h * larger(factor, all(0.2));
    l->t = choose(accepted, l->t + h, l->t);
    l->before = choose(accepted, larger(root(eighth), all(SMALLEST_BEFORE)), l->before);
    COMPONENTS {
        l->u[i] = choose(accepted, y[i], u[i]);
        l->k1[i] = choose(accepted, k7[i], k1[i]);
    }
    return any(at_most(all(to), l->t));
}

/* Writes finished lanes out and refills them; returns how many lanes went idle. */
static int refill(Lanes *l, const Run *runs, int64_t count, int64_t *next, double to, double *end) {
    int idle = 0;
    for (int lane = 0; lane < WIDTH; lane++) {
        if (l->t[lane] < to) continue;
        if (l->run[lane] >= 0) {
            COMPONENTS end[3 * l->run[lane] + i] = l->u[i][lane];
            l->run[lane] = -1;
            if (*next < count) {
                load(l, lane, &runs[*next], *next);
                ++*next;
            } else {
                idle++;
            }
        }
    }
    return idle;
}

static void integrate_all(const Run *runs, int64_t count, double to, double rtol, double atol, double *end) {
    Lanes *lanes = allocate(GROUPS * sizeof(Lanes));
    int64_t next = 0;
    int busy = 0;
    for (int g = 0; g < GROUPS; g++)
        for (int lane = 0; lane < WIDTH; lane++) {
            load(&lanes[g], lane, &runs[next < count ? next : 0], next < count ? next : -1);
            if (next < count) busy++;
            next++;
        }
    while (busy > 0) {
        int finished[GROUPS];
        for (int g = 0; g < GROUPS; g++) finished[g] = step(&lanes[g], to, rtol, atol);
        steps += busy;
        for (int g = 0; g < GROUPS; g++)
            if (finished[g]) busy -= refill(&lanes[g], runs, count, &next, to, end);
    }
    free(lanes);
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
        steps = 0;
        double began = seconds_now();
        integrate_all(runs, count, to, rtol, atol, end);
        printf("%s%.6f", round ? ", " : "", seconds_now() - began);
    }
    printf("], \"steps\": %ld, \"width\": %d}\n", steps, WIDTH);
    write_doubles(arguments[6], end, count * 3);
    return 0;
}
