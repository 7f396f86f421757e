/* Peer: nine firms in a chain, growth rates 1e-2, 1e-1, … 1e6, by SUNDIALS CVODE: BDF, Newton, dense, exact Jacobian.
   Each gives 0.3 to the next and 0.2 to the one before; every saturation starts at 0.1.

   stiff RTOL ATOL ROUNDS OUTPUT       writes the saturations at t = 0.001, 0.01, … 100 */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include "problem.h"

enum { FIRMS = 9, SAMPLES = 6 };

static double growth[FIRMS];

static double relative_growth(const double *u, int i) {
    return 1 - u[i] + (i > 0 ? 0.3 * u[i - 1] : 0) + (i < FIRMS - 1 ? 0.2 * u[i + 1] : 0);
}

static int rates(realtype t, N_Vector state, N_Vector rate, void *unused) {
    (void)t, (void)unused;
    const double *u = N_VGetArrayPointer(state);
    for (int i = 0; i < FIRMS; i++) N_VGetArrayPointer(rate)[i] = growth[i] * u[i] * relative_growth(u, i);
    return 0;
}

static int jacobian(realtype t, N_Vector state, N_Vector rate, SUNMatrix j, void *unused, N_Vector a, N_Vector b,
                    N_Vector c) {
    (void)t, (void)rate, (void)unused, (void)a, (void)b, (void)c;
    const double *u = N_VGetArrayPointer(state);
    for (int i = 0; i < FIRMS; i++) {
        SM_ELEMENT_D(j, i, i) = growth[i] * (relative_growth(u, i) - u[i]);
        if (i > 0) SM_ELEMENT_D(j, i, i - 1) = growth[i] * u[i] * 0.3;
        if (i < FIRMS - 1) SM_ELEMENT_D(j, i, i + 1) = growth[i] * u[i] * 0.2;
    }
    return 0;
}

static void check(int flag) {
    if (flag < 0) {
        fprintf(stderr, "CVODE: %d\n", flag);
        exit(4);
    }
}

int main(int count_of_arguments, char **arguments) {
    if (count_of_arguments != 5) return 2;
    double rtol = atof(arguments[1]), atol = atof(arguments[2]);
    int rounds = atoi(arguments[3]);
    growth[0] = 0.01;
    for (int i = 1; i < FIRMS; i++) growth[i] = 10 * growth[i - 1];
    double answer[SAMPLES][FIRMS];
    long steps = 0, evaluations = 0, jacobians = 0, factorisations = 0;
    SUNContext context;
    check(SUNContext_Create(NULL, &context));
    printf("{\"seconds\": [");
    for (int round = 0; round < rounds; round++) {
        double began = seconds_now();
        N_Vector u = N_VNew_Serial(FIRMS, context);
        N_VConst(0.1, u);
        void *solver = CVodeCreate(CV_BDF, context);
        check(CVodeInit(solver, rates, 0, u));
        check(CVodeSStolerances(solver, rtol, atol));
        check(CVodeSetMaxNumSteps(solver, 1000000));
        SUNMatrix matrix = SUNDenseMatrix(FIRMS, FIRMS, context);
        SUNLinearSolver linear = SUNLinSol_Dense(u, matrix, context);
        check(CVodeSetLinearSolver(solver, linear, matrix));
        check(CVodeSetJacFn(solver, jacobian));
        double sample = 1e-3, t;
        for (int s = 0; s < SAMPLES; s++, sample *= 10) {
            check(CVode(solver, sample, u, &t, CV_NORMAL));
            memcpy(answer[s], N_VGetArrayPointer(u), sizeof answer[s]);
        }
        check(CVodeGetNumSteps(solver, &steps));
        check(CVodeGetNumRhsEvals(solver, &evaluations));
        check(CVodeGetNumJacEvals(solver, &jacobians));
        check(CVodeGetNumLinSolvSetups(solver, &factorisations));
        CVodeFree(&solver);
        SUNLinSolFree(linear);
        SUNMatDestroy(matrix);
        N_VDestroy(u);
        printf("%s%.7f", round ? ", " : "", seconds_now() - began);
    }
    printf("], \"steps\": %ld, \"evaluations\": %ld, \"jacobians\": %ld, \"factorisations\": %ld}\n", steps, evaluations,
           jacobians, factorisations);
    write_doubles(arguments[4], &answer[0][0], SAMPLES * FIRMS);
    return 0;
}
