/* Clip coordinates of a place, in front of what is no more than `lead` world units nearer to the eye. */
vec4 clipWithLead(mat4 projection, vec3 eyePlace, float lead) {
  vec4 clip = projection * vec4(eyePlace, 1.0);
  float distance = length(eyePlace);
  vec4 nearer = projection * vec4(eyePlace * (1.0 - min(lead / distance, 0.5)), 1.0);
  clip.z = nearer.z / nearer.w * clip.w;
  return clip;
}
