/* What all peers share: problem files as src/bench/python/problems.py writes them, the clock, and the answer's form. */
#ifndef PROBLEM_H
#define PROBLEM_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline void *allocate(size_t bytes) {
    void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64);
    if (memory == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(4);
    }
    memset(memory, 0, bytes);
    return memory;
}

static inline void read_exactly(void *into, size_t bytes, FILE *file) {
    if (fread(into, 1, bytes, file) != bytes) {
        fprintf(stderr, "problem file too short\n");
        exit(3);
    }
}

static inline FILE *open_or_stop(const char *path, const char *mode) {
    FILE *file = fopen(path, mode);
    if (file == NULL) {
        perror(path);
        exit(3);
    }
    return file;
}

static inline void write_doubles(const char *path, const double *values, size_t count) {
    FILE *file = open_or_stop(path, "wb");
    if (fwrite(values, sizeof(double), count, file) != count || fclose(file) != 0) {
        perror(path);
        exit(3);
    }
}

/* Processor time of this process: on a core of its own it is the time that passes. */
static inline double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

/* Runs as they lie in an ensemble file, for each: k[3], D[3][3] with D[to][from], u(0)[3]; u = Q/N. */
typedef struct {
    double growth[3], contribution[3][3], start[3];
} Run;

static inline Run *read_ensemble(const char *path, int64_t *count) {
    FILE *file = open_or_stop(path, "rb");
    int64_t firms;
    read_exactly(count, sizeof *count, file);
    read_exactly(&firms, sizeof firms, file);
    if (firms != 3) {
        fprintf(stderr, "three firms wanted\n");
        exit(3);
    }
    Run *runs = allocate(*count * sizeof(Run));
    read_exactly(runs, *count * sizeof(Run), file);
    fclose(file);
    return runs;
}

#endif
