import vue from '@vitejs/plugin-vue'
import elementPlus from 'unplugin-element-plus/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Where `npm run dev` finds the program; the built screens are served by the program itself. */
const server = process.env.YINGKE_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), elementPlus({})],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': server, '/actuator': server } },
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 700 },
})
