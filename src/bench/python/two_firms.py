"""Peer: scripts/two-firms.ent, its simulation alone, by SciPy. Prints its table."""

import numpy as np
from scipy.integrate import solve_ivp

GROWTH = np.array([0.5, 0.8])
CAPACITY = np.array([100.0, 150.0])
CONTRIBUTION = np.array([[0.0, 0.4], [0.3, 0.0]])  # [to][from]


def rates(t, output):
    saturation = output / CAPACITY
    return GROWTH * output * (1 - saturation + CONTRIBUTION @ saturation)


run = solve_ivp(rates, (0, 60), [10, 5], method="DOP853", rtol=1e-9, atol=1e-12, t_eval=np.linspace(0, 60, 201))
for t, jia, yi in zip(run.t, *run.y):
    print(t, jia, yi)
