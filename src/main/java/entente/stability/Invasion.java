package entente.stability;

/**
 * What a small entry of an absent firm would meet at an equilibrium.
 *
 * @param firm the absent firm's index
 * @param rate its growth rate there, kᵢ (1 + Σ D[i][j] xⱼ), 1/time; above 0 it can enter and grow
 */
public record Invasion(int firm, double rate) {}
