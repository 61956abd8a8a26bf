// All workflow types of the bundle.
export { trajectWi2021 } from './wi2021/traject.ts'
