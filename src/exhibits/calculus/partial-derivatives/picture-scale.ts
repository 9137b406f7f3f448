/** World length of the longer side of a graph's domain, and the usual height of its top. */
export const worldSide = 4;
export const worldHeight = 1.6;
