export * from './address';
export * from './compound';
export * from './matrix';
export * from './parameter';
export * from './scalar';
export * from './set';
export * from './vector';
